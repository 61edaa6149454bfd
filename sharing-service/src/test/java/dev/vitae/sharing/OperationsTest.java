package dev.vitae.sharing;

import dev.vitae.testkit.OperationsRules;
import dev.vitae.testkit.VitaeTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(
        value = VitaeTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sharing"),
            @ResourceArg(name = "stubs", value = "resume,generation")
        })
class OperationsTest implements OperationsRules {

    @Override
    public String service() {
        return "sharing";
    }
}
