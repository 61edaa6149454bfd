package dev.vitae.kit.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** A transaction of the Hibernate Reactive session that Panache repositories use. */
final class PanacheTx extends Tx {

    private final Mutiny.Session session;

    PanacheTx(Mutiny.Session session, ObjectMapper json) {
        super(json);
        this.session = session;
    }

    @Override
    Uni<Void> leave(Object... row) {
        return execute(PUBLISH, row).replaceWithVoid();
    }

    @Override
    public Uni<Integer> execute(String sql, Object... parameters) {
        var query = session.createNativeQuery(forHibernate(sql));
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }

    /** Hibernate writes ordinal parameters as {@code ?1} and reads {@code :name} as a named one. */
    private static String forHibernate(String sql) {
        return sql.replaceAll("\\$(\\d+)", "?$1").replace("::", "\\:\\:");
    }
}
