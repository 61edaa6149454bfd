package dev.vitae.vacancy.jobs;

import java.util.ArrayList;
import java.util.List;

/** A statement's conditions and its parameters, which grow together. */
final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    Conditions(String first, Object... values) {
        sql.append(filled(first, values));
    }

    /** One more, in which {@code {}} stands for each value in turn. */
    void and(String condition, Object... values) {
        sql.append(" and ").append(filled(condition, values));
    }

    /** Where a value will stand in the statement. */
    int parameter(Object value) {
        parameters.add(value);
        return parameters.size();
    }

    String sql() {
        return sql.toString();
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private String filled(String condition, Object... values) {
        String filled = condition;
        for (Object value : values) {
            filled = filled.replaceFirst("\\{}", "\\$" + parameter(value));
        }
        return filled;
    }
}
