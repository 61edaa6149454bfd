package dev.vitae.generation.vacancyterms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.matching.VacancyTerm;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A service acting for a person reads what a vacancy of theirs asks for. */
@ApplicationScoped
public class ReadVacancyTerms {

    private static final String READ = "select vacancy_id, vacancy_version, terms::text as terms from vacancy_terms "
            + "where vacancy_id = $1 and gone_at is null";
    private static final TypeReference<List<VacancyTerm>> TERMS = new TypeReference<>() {};

    private final TenantSession session;
    private final Vertx vertx;
    private final ObjectMapper json;

    ReadVacancyTerms(TenantSession session, Vertx vertx, ObjectMapper json) {
        this.session = session;
        this.vertx = vertx;
        this.json = json;
    }

    /** Fails with 404 when they are not known, or the vacancy is somebody else's. */
    public Uni<VacancyTermsContract> of(Caller caller, UUID vacancy) {
        return session.onConnection(caller, tx -> tx.query(READ, vacancy)).chain(rows -> {
            Iterator<Row> row = rows.iterator();
            if (!row.hasNext()) {
                throw Problem.notFound();
            }
            // Whoever is the first to ask waits until the list of names is read.
            return vertx.executeBlocking(() -> contract(row.next()), false);
        });
    }

    private VacancyTermsContract contract(Row row) {
        try {
            return new VacancyTermsContract(
                    row.getUUID("vacancy_id"),
                    row.getInteger("vacancy_version"),
                    json.readValue(row.getString("terms"), TERMS).stream()
                            .map(ReadVacancyTerms::named)
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored terms", e);
        }
    }

    private static VacancyTermsContract.Term named(VacancyTerm term) {
        Lexicon names = Lexicon.standard();
        Optional<Entry> entry = names.entry(term.term()).filter(known -> known.kind() == term.kind());
        return new VacancyTermsContract.Term(
                term.term(),
                term.kind(),
                term.importance(),
                entry.map(names::otherNames).orElse(List.of()),
                entry.map(Entry::common).orElse(false),
                term.group());
    }
}
