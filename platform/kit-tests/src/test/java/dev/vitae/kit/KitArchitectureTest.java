package dev.vitae.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit serves every service alike: it stands on frameworks, and knows nothing that Vitae is about. */
class KitArchitectureTest {

    private static final Pattern DOMAIN = Pattern.compile(
            "(?i).*(resume|résumé|vacanc|generation|tailor|shar(e|ing)|skill|usage|profile|wizard|template|job).*");

    private final JavaClasses kit = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.vitae.kit");

    @Test
    void dependsOnFrameworksAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.vitae.kit..",
                        "java..",
                        "javax.crypto..",
                        "jakarta..",
                        "com.fasterxml.jackson..",
                        "com.github.benmanes.caffeine..",
                        "io.github.bucket4j..",
                        "io.micrometer..",
                        "io.opentelemetry..",
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..",
                        "org.jboss..",
                        "org.jose4j..")
                .check(kit);
    }

    @Test
    void knowsNoDomainWord() {
        classes().should(useNoDomainWord()).check(kit);
    }

    private static ArchCondition<JavaClass> useNoDomainWord() {
        return new ArchCondition<>("use no domain word in the name of a type or member") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.<HasName>concat(Stream.of(type), type.getMembers().stream())
                        .filter(named -> DOMAIN.matcher(named.getName()).matches())
                        .forEach(named -> events.add(
                                SimpleConditionEvent.violated(named, type.getName() + ": " + named.getName())));
            }
        };
    }
}
