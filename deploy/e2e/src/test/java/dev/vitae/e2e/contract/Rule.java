package dev.vitae.e2e.contract;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that the API promises of every operation of a kind.
 *
 * @param name in {@code exceptions.txt}
 * @param concerns which operations
 * @param check asks, and answers complaints
 * @param isHarmful whether asking changes something, or depends on what was done before: exceptions are believed then
 */
record Rule(
        String name,
        Predicate<Operation> concerns,
        Function<Subject, CompletableFuture<List<String>>> check,
        boolean isHarmful) {

    Rule(String name, Predicate<Operation> concerns, Function<Subject, CompletableFuture<List<String>>> check) {
        this(name, concerns, check, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
