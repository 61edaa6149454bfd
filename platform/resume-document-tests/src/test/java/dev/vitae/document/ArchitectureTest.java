package dev.vitae.document;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Plain tests: ArchUnit's own JUnit engine finds nothing to run under JUnit 6, and says nothing about it. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.vitae.document");

    @Test
    void knowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..", "io.quarkus..", "io.vertx..", "io.smallrye..", "org.hibernate..", "org.eclipse..")
                .check(MODULE);
    }

    @Test
    void contentKnowsNoRendering() {
        noClasses()
                .that()
                .resideInAPackage("dev.vitae.document")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.vitae.document.rendering..", "org.apache.pdfbox..", "com.openhtmltopdf..")
                .check(MODULE);
    }
}
