package dev.vitae.generation.steps;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The steps of the wizard, in their order; the last one looks at all that belongs to no other. */
public final class WizardSteps {

    private static final String DATA = "/wizard/steps.json";

    private static final WizardSteps SHIPPED = read();

    private final List<WizardStep> all;

    private WizardSteps(List<WizardStep> all) {
        this.all = List.copyOf(all);
    }

    /** Those of this build. */
    public static WizardSteps shipped() {
        return SHIPPED;
    }

    private static WizardSteps read() {
        try (InputStream in = WizardSteps.class.getResourceAsStream(DATA)) {
            return new WizardSteps(new ObjectMapper().readValue(in, new TypeReference<List<WizardStep>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(DATA, e);
        }
    }

    public List<WizardStep> all() {
        return all;
    }

    /** The step that a member of the draft belongs to. */
    public WizardStep of(String pointer) {
        return all.stream().filter(step -> step.holds(pointer)).findFirst().orElse(all.get(all.size() - 1));
    }
}
