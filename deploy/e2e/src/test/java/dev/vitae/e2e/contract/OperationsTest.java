package dev.vitae.e2e.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever the edge lets through can be asked for by the other tests here. */
@ExtendWith(TheWorld.class)
class OperationsTest {

    @Test
    void haveAGoodRequestEach(World world) {
        assertThat(world.operations()).hasSizeGreaterThan(200).allSatisfy(operation -> {
            Call call = world.call(operation);
            assertThat(call.address()).startsWith("/").doesNotContain("{", "null");
        });
    }
}
