package dev.vitae.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.contract.Expectations.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each operation, asked for by everybody who might try: {@code contract/authorization.txt} says what becomes of it. */
// Late: whoever tries links that open nothing has to wait.
@Order(Integer.MAX_VALUE - 4)
@ExtendWith(TheWorld.class)
class AuthorizationTest {

    private final Expectations expectations = new Expectations();

    @Test
    void letsInWhomTheTableNamesAndNobodyElse(World world) {
        List<Cell> cells = cells(world);
        FreshThings fresh = new FreshThings(world);

        List<Cell> beside =
                cells.stream().filter(cell -> !cell.isDoneAlone(fresh)).toList();
        List<Cell> alone =
                cells.stream().filter(cell -> cell.isDoneAlone(fresh)).toList();
        List<String> complaints = new ArrayList<>();
        world.client().each(beside, cell -> cell.ask(world, Map.of())).forEach(complaints::addAll);
        alone.forEach(cell -> {
            complaints.addAll(cell.ask(world, fresh.of(cell.operation())).join());
            fresh.restore(cell.operation());
        });

        System.out.printf("matrix cells executed %d of %d%n", beside.size() + alone.size(), cells.size());
        complaints.addAll(world.refusals().unlisted());
        assertThat(String.join("\n", complaints)).isEmpty();
    }

    @Test
    void hasNoRowForWhatIsNoLongerThere(World world) {
        assertThat(expectations.idle(world.operations())).isEmpty();
    }

    private List<Cell> cells(World world) {
        return world.operations().stream()
                .flatMap(operation -> {
                    Row row = expectations
                            .of(operation)
                            .orElseThrow(() -> new AssertionError(operation
                                    + " has no row in contract/authorization.txt: say there who may ask for it"));
                    return Stream.of(Actor.values()).map(actor -> new Cell(operation, actor, row.of(actor)));
                })
                .toList();
    }
}
