package dev.vitae.e2e.contract.fuzz;

import dev.vitae.e2e.Tables;
import dev.vitae.local.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether rows that name one of another service's name their own person's: no foreign key reaches there. */
record Owners(Tables tables) {

    /**
     * @param naming rows of {@code id person}, of what is named and by whom
     * @param owning the same, of what there is; what is gone by now is nobody's
     */
    private record Reference(Service service, String naming, Service other, String owning) {}

    private static final String RESUMES = "select id || ' ' || user_id from resumes";
    private static final List<Reference> REFERENCES = List.of(
            new Reference(
                    Service.GENERATION, "select resume_id || ' ' || user_id from generations", Service.RESUME, RESUMES),
            new Reference(
                    Service.GENERATION,
                    "select vacancy_id || ' ' || user_id from generations",
                    Service.VACANCY,
                    "select id || ' ' || user_id from vacancies"),
            new Reference(Service.SHARING, shared("resume"), Service.RESUME, RESUMES),
            new Reference(
                    Service.SHARING,
                    shared("generated_resume"),
                    Service.GENERATION,
                    "select id || ' ' || user_id from generated_resumes"),
            new Reference(
                    Service.SHARING,
                    shared("resource"),
                    Service.GENERATION,
                    "select id || ' ' || user_id from resources"),
            new Reference(
                    Service.VACANCY,
                    "select sent_id || ' ' || user_id from jobs where sent_kind = 'resume'",
                    Service.RESUME,
                    RESUMES));

    List<String> findings() {
        List<String> found = new ArrayList<>();
        for (Reference reference : REFERENCES) {
            Map<String, String> owners = tables.ask(reference.other(), reference.owning()).stream()
                    .collect(Collectors.toMap(row -> row.split(" ")[0], Function.identity()));
            tables.ask(reference.service(), reference.naming()).stream()
                    .filter(row -> row != null && !row.equals(owners.getOrDefault(row.split(" ")[0], row)))
                    .findFirst()
                    .ifPresent(row -> found.add("%s-service names somebody else's row of %s-service: %s"
                            .formatted(
                                    reference.service().id(), reference.other().id(), reference.naming())));
        }
        return found;
    }

    private static String shared(String kind) {
        return "select subject_id || ' ' || user_id from shares where kind = '" + kind + "'";
    }
}
