package dev.vitae.resume.career;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** The career records, of whichever kind, that row-level security shows to the transaction at hand. */
@ApplicationScoped
public class CareerRecords {

    /** Null where there is none. */
    <R extends CareerRecord<?>> Uni<R> find(Kind<R, ?> kind, UUID id) {
        return in(session -> session.createSelectionQuery(from(kind) + " where id = :id", kind.entity())
                .setParameter("id", id)
                .getSingleResultOrNull());
    }

    /** Null where the person has none of that key. */
    Uni<UserSkill> skill(UUID owner, String skillKey) {
        return in(session -> session.createSelectionQuery(
                        "from UserSkill where userId = :owner and skillKey = :key", UserSkill.class)
                .setParameter("owner", owner)
                .setParameter("key", skillKey)
                .getSingleResultOrNull());
    }

    /** All of one person, as they were made: the oldest first. */
    public <R extends CareerRecord<?>> Uni<List<R>> all(Kind<R, ?> kind, UUID owner) {
        return in(session -> session.createSelectionQuery(
                        from(kind) + " where userId = :owner order by createdAt, id", kind.entity())
                .setParameter("owner", owner)
                .getResultList());
    }

    /** So many of one person at most, in the order of the kind. */
    public <R extends CareerRecord<?>> Uni<List<R>> first(Kind<R, ?> kind, UUID owner, int rows) {
        return sorted(kind, owner, Optional.empty(), rows, Optional.empty());
    }

    /** In the order of the kind. @param category of skills: those of this one alone */
    <R extends CareerRecord<?>> Uni<List<R>> sorted(
            Kind<R, ?> kind, UUID owner, Optional<String> category, int rows, Optional<Place> after) {
        ListOrder order = kind.order();
        String hql = from(kind) + " where userId = :owner"
                + (category.isPresent() ? " and category = :category" : "")
                + (after.isPresent() ? " and " + order.after() : "")
                + " order by " + order.orderBy();
        return in(session -> {
            var query = session.createSelectionQuery(hql, kind.entity())
                    .setParameter("owner", owner)
                    .setMaxResults(rows);
            category.ifPresent(text -> query.setParameter("category", text));
            order.constants().forEach(query::setParameter);
            after.map(order::parameters).ifPresent(place -> place.forEach(query::setParameter));
            return query.getResultList();
        });
    }

    /** The ids of all of one person, in the order of the kind. */
    Uni<List<UUID>> ids(Kind<?, ?> kind, UUID owner) {
        ListOrder order = kind.order();
        return in(session -> {
            var query = session.createSelectionQuery(
                            "select id " + from(kind) + " where userId = :owner order by " + order.orderBy(),
                            UUID.class)
                    .setParameter("owner", owner);
            order.constants().forEach(query::setParameter);
            return query.getResultList();
        });
    }

    Uni<Long> count(Kind<?, ?> kind, UUID owner) {
        return in(session -> session.createSelectionQuery(
                        "select count(*) " + from(kind) + " where userId = :owner", Long.class)
                .setParameter("owner", owner)
                .getSingleResult());
    }

    Uni<Void> add(List<? extends CareerRecord<?>> made) {
        return in(session -> session.persistAll(made.toArray()));
    }

    Uni<Void> remove(CareerRecord<?> record) {
        return in(session -> session.remove(record));
    }

    Uni<Void> flush() {
        return in(Mutiny.Session::flush);
    }

    /**
     * After an update and its flush: the record with the time that the database gave it. The given one is let go of, because
     * refreshing it, which does the same, logs a warning each time.
     */
    <R extends CareerRecord<?>> Uni<R> reread(Kind<R, ?> kind, R record) {
        return in(session -> {
            session.detach(record);
            return find(kind, record.id());
        });
    }

    private static String from(Kind<?, ?> kind) {
        return "from " + kind.entity().getSimpleName();
    }

    private static <T> Uni<T> in(Function<Mutiny.Session, Uni<? extends T>> work) {
        return Panache.getSession().chain(work);
    }
}
