package dev.vitae.e2e.contract;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What docs/api.md promises of all operations, asked of each of them. */
// Late: whoever tries links that open nothing has to wait.
@Order(Integer.MAX_VALUE - 5)
@ExtendWith(TheWorld.class)
class ConformityTest {

    private static final List<Rule> RULES = Stream.of(
                    RefusalRules.all(), ReadingRules.all(), WritingRules.all(), OriginRules.all())
            .flatMap(List::stream)
            .toList();

    private final Expectations expectations = new Expectations();
    private final Exceptions exceptions = new Exceptions();

    /** @param complaints best none; of an exception best some */
    private record Finding(Rule rule, Operation operation, List<Exceptions.Row> excused, List<String> complaints) {}

    @Test
    void holdsForEveryOperationButWhereItIsSaidOtherwise(World world) {
        FreshThings fresh = new FreshThings(world);
        Map<Boolean, List<Operation>> alone =
                world.operations().stream().collect(Collectors.partitioningBy(fresh::isDoneAlone));

        List<Finding> findings = new ArrayList<>(check(world, alone.get(false)));
        alone.get(true).forEach(operation -> {
            findings.addAll(check(world, List.of(operation)));
            fresh.restore(operation);
        });

        Set<Operation> covered = findings.stream().map(Finding::operation).collect(Collectors.toSet());
        System.out.printf(
                "operations covered by conformity %d of %d, %d checks%n",
                covered.size(), world.operations().size(), findings.size());
        assertSoftly(softly -> {
            softly.assertThat(String.join("\n", complaints(findings))).isEmpty();
            softly.assertThat(idle(findings)).as("exceptions that are none").isEmpty();
            softly.assertThat(String.join("\n", world.refusals().unlisted())).isEmpty();
            softly.assertThat(covered).hasSameSizeAs(world.operations());
        });
    }

    private List<Finding> check(World world, List<Operation> operations) {
        List<Finding> asked = operations.stream()
                .flatMap(operation -> RULES.stream()
                        .filter(rule -> rule.concerns().test(operation))
                        .map(rule -> new Finding(rule, operation, exceptions.of(rule, operation), List.of())))
                .toList();
        return world.client().each(asked, finding -> check(world, finding));
    }

    private CompletableFuture<Finding> check(World world, Finding asked) {
        if (asked.rule().isHarmful() && !asked.excused().isEmpty()) {
            return CompletableFuture.completedFuture(asked);
        }
        return CompletableFuture.supplyAsync(() -> Subject.of(world, asked.operation(), expectations))
                .thenCompose(subject -> asked.rule().check().apply(subject))
                .exceptionally(failure -> List.of("fails: " + failure))
                .thenApply(found -> new Finding(asked.rule(), asked.operation(), asked.excused(), found));
    }

    private static List<String> complaints(List<Finding> findings) {
        List<String> complaints = new ArrayList<>();
        findings.stream().filter(finding -> finding.excused().isEmpty()).forEach(finding -> finding.complaints()
                .forEach(found -> complaints.add(finding.rule() + " | " + finding.operation() + " | " + found)));
        return complaints;
    }

    private List<Exceptions.Row> idle(List<Finding> findings) {
        Set<Exceptions.Row> needed = findings.stream()
                .filter(finding ->
                        finding.rule().isHarmful() || !finding.complaints().isEmpty())
                .flatMap(finding -> finding.excused().stream())
                .collect(Collectors.toSet());
        return exceptions.all().stream().filter(row -> !needed.contains(row)).toList();
    }
}
