package dev.vitae.sharing;

import dev.vitae.testkit.KeptConnections;
import dev.vitae.testkit.VitaeTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the running service on its real database and broker, beside stand-ins for its neighbours; all share one start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@ExtendWith(KeptConnections.class)
@WithTestResource(
        value = VitaeTestResource.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = {
            @ResourceArg(name = "service", value = "sharing"),
            @ResourceArg(name = "stubs", value = "resume,generation")
        })
public @interface SharingServiceTest {}
