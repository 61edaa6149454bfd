package dev.vitae.generation;

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

/** As {@link GenerationServiceTest}, of a service whose platform has keys to a fake provider. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@ExtendWith(KeptConnections.class)
@WithTestResource(
        value = VitaeTestResource.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = {
            @ResourceArg(name = "service", value = "generation"),
            @ResourceArg(name = "stubs", value = "resume,vacancy,usage,pictures,sharing")
        })
@WithTestResource(value = FakeProviderResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@interface ProviderTest {}
