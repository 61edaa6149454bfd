package dev.vitae.generation.exporting;

import dev.vitae.document.export.ExportRequest;
import dev.vitae.document.template.ChosenDesign;
import dev.vitae.generation.matching.SkillKeys;
import dev.vitae.generation.tailoring.ReadGenerations;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.download.Download;
import dev.vitae.press.ExportPress;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A person takes a tailored résumé along as a file. */
@ApplicationScoped
public class ExportGeneration {

    private final ReadGenerations generations;
    private final ExportPress press;

    ExportGeneration(ReadGenerations generations, ExportPress press) {
        this.generations = generations;
        this.press = press;
    }

    /**
     * Fails with 404 when there is no such generation or it is somebody else's, with 409
     * {@code generation_not_completed} before it is there, as the request does, with 503 {@code rendering_busy} when too many
     * are rendered.
     *
     * @param request what is asked for, given the design that the generation was asked for in
     */
    public Uni<Download> export(Caller caller, UUID id, Function<ChosenDesign, ExportRequest> request) {
        return generations.completed(caller, id).chain(generation -> {
            ExportRequest asked = request.apply(generation.design());
            List<String> keys = SkillKeys.keys(caller.id(), asked.skillsShown(generation.content()));
            return press.print(
                    caller,
                    id,
                    generation.content(),
                    asked,
                    printed -> GenerationExported.of(id, caller, asked, printed, keys));
        });
    }
}
