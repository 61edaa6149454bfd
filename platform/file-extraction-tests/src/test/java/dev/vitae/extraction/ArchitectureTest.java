package dev.vitae.extraction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Plain tests: ArchUnit's own JUnit engine finds nothing to run under JUnit 6, and says nothing about it. */
class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.vitae.extraction");

    @Test
    void knowsNoFramework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..", "io.quarkus..", "io.vertx..", "io.smallrye..", "org.hibernate..", "org.eclipse..")
                .check(MODULE);
    }

    /** Not all of them are on a worker's class path. */
    @Test
    void whatRunsInAWorkerKnowsNoneOfItsServicesLibraries() {
        noClasses()
                .that()
                .resideInAPackage("dev.vitae.extraction")
                .or()
                .haveSimpleName("WorkerMain")
                .or()
                .haveSimpleName("WarmUp")
                .or()
                .haveSimpleName("Frames")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("dev.vitae.extraction..", "java..", "javax.xml..", "org.apache..")
                .check(MODULE);
    }
}
