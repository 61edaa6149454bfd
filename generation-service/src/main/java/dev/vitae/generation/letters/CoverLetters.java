package dev.vitae.generation.letters;

import dev.vitae.generation.tailoring.GenerationStatus;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.Removals;
import dev.vitae.kit.session.Tx;
import dev.vitae.kit.work.PlacesPerPerson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cover letters that row-level security shows to the transaction at hand. */
@ApplicationScoped
class CoverLetters implements Removals<CoverLetter> {

    private static final String OF = "generationId";
    // Who removes the generation waits until the letter is there, and takes it along.
    private static final String GENERATION =
            "select count(*) from (select 1 from generations where id = ?1 for key share) there";

    private final int perPerson;

    CoverLetters(@ConfigProperty(name = "vitae.letters.per-person") int perPerson) {
        this.perPerson = perPerson;
    }

    /** Locked until the transaction ends; null where there is none. */
    Uni<CoverLetter> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** That of a generation; null where there is none. */
    Uni<CoverLetter> of(UUID generation) {
        return find(OF, generation).firstResult();
    }

    /** As {@link #of}, locked; fails with 404 {@code cover_letter_not_found}. */
    Uni<CoverLetter> lockedOf(UUID generation) {
        return find(OF, generation)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(CoverLetters::none);
    }

    /** As {@link #of}, locked, for whoever asks for one: one after the other. Fails with 404 where the generation is gone. */
    Uni<CoverLetter> turn(Tx tx, UUID generation) {
        return tx.takeTurn("vitae.cover-letters/" + generation)
                .chain(this::getSession)
                .chain(session -> session.createNativeQuery(GENERATION, Long.class)
                        .setParameter(1, generation)
                        .getSingleResult())
                .invoke(there -> {
                    if (there == 0) {
                        throw Problem.notFound();
                    }
                })
                .chain(() -> find(OF, generation)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResult());
    }

    /** Fails with 429 {@code too_many_at_once} while the person has as many at work as they may. */
    Uni<Void> admitOneMore(Tx tx, UUID user) {
        return tx.takeTurn("vitae.cover-letters.at-work." + user)
                .chain(() -> count("userId = ?1 and status in ?2", user, GenerationStatus.atWork()))
                .invoke(atWork -> {
                    if (atWork >= perPerson) {
                        throw PlacesPerPerson.tooManyAtOnce();
                    }
                })
                .replaceWithVoid();
    }

    /** Writes a change and reads what the database made of it: {@code updatedAt}. */
    Uni<Void> flushAndRefresh(CoverLetter letter) {
        return flush().chain(this::getSession).chain(session -> session.refresh(letter));
    }

    static Problem none() {
        return new Problem(404, "cover_letter_not_found", "There is no such letter, or it is not yours. Ask for one.");
    }

    static Problem atWork() {
        return Problem.conflict("cover_letter_at_work", "It is being written. Wait for it, or cancel it first.");
    }
}
