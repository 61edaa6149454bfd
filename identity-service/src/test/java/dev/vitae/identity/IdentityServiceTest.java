package dev.vitae.identity;

import dev.vitae.testkit.KeptConnections;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the running service with its real database, broker and sign-in provider; all of them share one start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@ExtendWith(KeptConnections.class)
@WithTestResource(value = IdentityTestResource.class, scope = TestResourceScope.GLOBAL)
@interface IdentityServiceTest {}
