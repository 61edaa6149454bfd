package dev.vitae.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the catalog of every service's database must say; a service's test implements this and names the service. */
public interface CatalogRules {

    /** Its name is also its database's. */
    String service();

    /** Tables that hold nobody's rows, beside those of the kit and of Flyway. */
    default Set<String> nobodysTables() {
        return Set.of();
    }

    /** Columns with ids of people, {@code table.column}, in rows that outlive them on purpose. */
    default Set<String> outlivingColumns() {
        return Set.of();
    }

    @Test
    default void rowSecurityIsForcedOnEveryTableThatHoldsSomebodysRows() throws SQLException {
        var open = AppRole.query(
                service(),
                null,
                """
                select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
                  and not (relrowsecurity and relforcerowsecurity)
                  and relname not in ('inbox', 'signing_keys', 'personal_tables', 'company_tables', 'flyway_schema_history')""");

        assertThat(open).extracting(table -> table.get("relname")).containsExactlyInAnyOrderElementsOf(nobodysTables());
    }

    /** A table that {@code personal_table} was not called for would be forgotten by erasures and exports. */
    @Test
    default void everyTableWithAPersonIsErasedAndExported() throws SQLException {
        var forgotten = AppRole.query(
                service(),
                null,
                """
                select c.relname || '.' || a.attname as place from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
                  and not a.attisdropped and a.atttypid = 'uuid'::regtype
                  and a.attname ~ '(^|_)(user|owner|person|author|inviter|rater|member|by|for)(_id)?$'
                except select name || '.' || person_column from personal_tables
                except select 'erased_users.user_id'""");

        assertThat(forgotten)
                .extracting(column -> column.get("place"))
                .containsExactlyInAnyOrderElementsOf(outlivingColumns());
    }

    /** What erases a person, or a company, must find the rows, and what comes too late must meet the trigger. */
    @Test
    default void everyTableOfPeopleIsReadyForErasures() throws SQLException {
        var unready = AppRole.query(
                service(),
                null,
                """
                select p.name from personal_tables p
                where not exists (
                    select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                    where i.indrelid = p.name::regclass and a.attname = p.person_column)
                  or (p.person_column = 'user_id' and not exists (
                    select from pg_trigger t where t.tgrelid = p.name::regclass and t.tgname = 'a_keep_erased_out'))
                  or (p.tenant_rule = 'none' and exists (
                    select from pg_attribute a where a.attrelid = p.name::regclass and a.attname = 'tenant_id')
                    and not exists (select from personal_tables o where o.name = p.name and o.tenant_rule <> 'none'))""");

        assertThat(unready).extracting(table -> table.get("name")).isEmpty();
    }

    /** A table of a company that neither {@code personal_table} nor {@code company_table} was called for would outlive it. */
    @Test
    default void everyTableOfACompanyIsErasedWithIt() throws SQLException {
        var forgotten = AppRole.query(
                service(),
                null,
                """
                select c.relname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
                  and a.attname = 'tenant_id'
                except select name from personal_tables
                except select name from company_tables
                except select 'erased_tenants'""");

        assertThat(forgotten).isEmpty();
    }

    @Test
    default void theServiceRunsAsARoleThatCannotStepPastRowSecurity() throws SQLException {
        var role = AppRole.query(
                        service(),
                        null,
                        """
                        select rolsuper or rolbypassrls as above,
                          (select count(*) from pg_class where relowner = pg_roles.oid) as owns
                        from pg_roles where rolname = current_user""")
                .get(0);

        assertThat(role).containsEntry("above", false).containsEntry("owns", 0L);
    }
}
