package dev.vitae.vacancy.board;

import dev.vitae.kit.session.Tx;
import dev.vitae.vacancy.jobs.Job;
import dev.vitae.vacancy.jobs.places.Places;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The cards of a column and their places, as the transaction at hand sees them. Its person's turn must be taken. */
@ApplicationScoped
class Cards {

    private static final String COLUMN =
            "select id, position from Job where userId = :user and status = :status and id <> :moving";

    /** How many cards on either side make room first. */
    private static final int NEAREST = 32;

    /** Ten more cards fit between any two that have just been spread. */
    private static final long LEAST_GAP = 1 << 10;

    // Both lists as texts, since Hibernate has no arrays of parameters.
    private static final String SPREAD = "update jobs j set position = p.place from unnest("
            + "string_to_array($1, ',')::uuid[], string_to_array($2, ',')::bigint[]) as p (id, place) "
            + "where j.id = p.id and j.user_id = $3";

    /** A card of a column. */
    record Card(UUID id, long position) {}

    /** Null where the column has no such card, beside the one that moves. */
    Uni<Card> find(Job moving, JobStatus column, UUID id) {
        return one(moving, column, " and id = :value and position is not null", id);
    }

    /** The card above a place; null where there is none. */
    Uni<Card> above(Job moving, JobStatus column, long position) {
        return one(moving, column, " and position < :value order by position desc", position);
    }

    /** The card below a place; null where there is none. */
    Uni<Card> below(Job moving, JobStatus column, long position) {
        return one(moving, column, " and position > :value order by position", position);
    }

    /** The card on top; null in an empty column. */
    Uni<Card> top(Job moving, JobStatus column) {
        return below(moving, column, Long.MIN_VALUE);
    }

    /** A free place between two neighbours, either of which may be null; others make room where there is none. */
    Uni<Long> between(Tx tx, Job moving, JobStatus column, Card above, Card below) {
        var free = Places.between(above == null ? null : above.position(), below == null ? null : below.position());
        return free.isPresent() ? Uni.createFrom().item(free.getAsLong()) : spread(tx, moving, column, above, NEAREST);
    }

    /** Gives the cards around a gap new places, and more of them where that is not enough; answers the gap's middle. */
    private Uni<Long> spread(Tx tx, Job moving, JobStatus column, Card above, int nearest) {
        return some(moving, column, " and position <= :value order by position desc", above.position(), nearest + 1)
                .chain(over -> some(
                                moving,
                                column,
                                " and position > :value order by position",
                                above.position(),
                                nearest + 1)
                        .chain(under -> {
                            Long upper =
                                    over.size() > nearest ? over.get(nearest).position() : null;
                            Long lower =
                                    under.size() > nearest ? under.get(nearest).position() : null;
                            List<Card> cards = new ArrayList<>(over.subList(0, Math.min(nearest, over.size())));
                            Collections.reverse(cards);
                            int gap = cards.size();
                            cards.add(new Card(moving.id(), 0));
                            cards.addAll(under.subList(0, Math.min(nearest, under.size())));
                            List<Long> places = Places.spread(cards.size(), upper, lower, LEAST_GAP);
                            return places.isEmpty()
                                    ? spread(tx, moving, column, above, nearest * 2)
                                    : write(tx, moving, column, cards, places)
                                            .replaceWith(another(moving, places.get(gap)));
                        }));
    }

    /** A card that moves has another place than before, if by chance the same one would be its new one. */
    private static long another(Job moving, long place) {
        return moving.position() == place ? place + 1 : place;
    }

    /** The moving card has its place with the others where it is among them; its own old one might be given away. */
    private static Uni<Integer> write(Tx tx, Job moving, JobStatus column, List<Card> cards, List<Long> places) {
        List<UUID> ids = new ArrayList<>(cards.stream().map(Card::id).toList());
        List<Long> to = new ArrayList<>(places);
        if (moving.status() != column) {
            int own = ids.indexOf(moving.id());
            ids.remove(own);
            to.remove(own);
        }
        return tx.execute(SPREAD, joined(ids), joined(to), moving.userId());
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static Uni<Card> one(Job moving, JobStatus column, String condition, Object value) {
        return some(moving, column, condition, value, 1).map(cards -> cards.isEmpty() ? null : cards.get(0));
    }

    private static Uni<List<Card>> some(Job moving, JobStatus column, String condition, Object value, int most) {
        return Panache.getSession()
                .chain(session -> session.createSelectionQuery(COLUMN + condition, Object[].class)
                        .setParameter("user", moving.userId())
                        .setParameter("status", column)
                        .setParameter("moving", moving.id())
                        .setParameter("value", value)
                        .setMaxResults(most)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Card((UUID) row[0], (Long) row[1]))
                        .toList());
    }
}
