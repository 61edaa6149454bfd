package dev.vitae.e2e.contract.rows;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may do what to a row of a table; nobody else may do anything.
 *
 * @param service whose database, {@code *} for every one that has the table
 * @param table its name, {@code *} in it for any letters
 * @param values SQL by column, {@code column} or {@code table.column} of a table that the row refers to: what makes the row the
 *     one that is meant
 * @param told settings of the transaction beside those of {@link Who}
 * @param changes SQL by column: what an update writes, where a policy looks at it
 */
record RowRule(
        String service,
        String table,
        Map<String, String> values,
        Map<String, String> told,
        Map<String, String> changes,
        Map<Who, Set<Deed>> allowed) {

    enum Deed {
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    boolean isOf(String service, String table) {
        return (this.service.equals("*") || this.service.equals(service))
                && Pattern.matches(this.table.replace("*", ".*"), table);
    }

    /** The same rows are meant, of tables that both name. */
    String meant() {
        return values + "" + told + changes;
    }

    /** 2 where the service is named, 1 where the table is named wholly: the more, the sooner it is asked. */
    int precision() {
        return (service.equals("*") ? 0 : 2) + (table.contains("*") ? 0 : 1);
    }

    /** What each of these should be able to do. */
    Map<Who, Set<Deed>> allowed(Set<Who> everybody) {
        Map<Who, Set<Deed>> all = new EnumMap<>(Who.class);
        everybody.forEach(who -> all.put(who, allowed.getOrDefault(who, EnumSet.noneOf(Deed.class))));
        return all;
    }
}
