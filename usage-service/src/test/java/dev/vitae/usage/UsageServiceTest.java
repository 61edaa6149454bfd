package dev.vitae.usage;

import dev.vitae.testkit.KeptConnections;
import dev.vitae.testkit.VitaeTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the running service on its real database and broker; all of them share one start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@io.quarkus.test.junit.QuarkusTest
@ExtendWith(KeptConnections.class)
@WithTestResource(
        value = VitaeTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {
            @ResourceArg(name = "service", value = "usage"),
            @ResourceArg(name = "stubs", value = "resume,vacancy,generation,accounts")
        })
@interface UsageServiceTest {}
