package dev.vitae.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/** The walls every service keeps: see docs/architecture.md. */
public final class HouseRules {

    private static final String REPOSITORY = "io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase";

    private static final String[] FRAMEWORKS = {
        "jakarta..", "io.quarkus..", "io.vertx..", "io.smallrye..", "org.hibernate..", "org.apache.kafka.."
    };

    /** The ways into the database, which use cases and repositories go. */
    private static final String[] DATABASE = {
        "dev.vitae.kit.session..",
        "io.vertx..sqlclient..",
        "io.vertx..pgclient..",
        "io.quarkus.hibernate..",
        "org.hibernate.."
    };

    private final JavaClasses classes;
    private final String service;

    private HouseRules(String service) {
        this.service = "dev.vitae." + service;
        this.classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(this.service);
    }

    /** The rules for {@code dev.vitae.<service>}. */
    public static HouseRules of(String service) {
        return new HouseRules(service);
    }

    /** Checks all walls; {@code purePackages} are those below the service's that import no framework. */
    public void check(String... purePackages) {
        resourcesNeverTouchRepositories();
        httpStaysInResources();
        featuresFormNoCycle();
        noServiceImportsAnother();
        oneRendererServesAll();
        entitiesAreRemovedByStatements();
        for (String pure : purePackages) {
            noClasses()
                    .that()
                    .resideInAPackage(service + "." + pure + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS)
                    .because("pure logic imports no framework")
                    .check(classes);
        }
    }

    /** Each keeps parsed fonts, megabytes for every document that it lays out at a time. */
    private void oneRendererServesAll() {
        long made = classes.stream()
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getName().equals("dev.vitae.document.rendering.PdfRenderer"))
                .count();
        if (made > 1) {
            throw new AssertionError("a service has one PdfRenderer, not " + made);
        }
    }

    /** {@code Removals} in the kit says why. */
    private void entitiesAreRemovedByStatements() {
        List<String> deleted = classes.stream()
                .flatMap(type -> Stream.concat(
                        type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream()))
                .filter(access -> access.getTargetOwner().isAssignableTo(REPOSITORY))
                .filter(access -> access.getName().equals("deleteById")
                        || access.getName().equals("delete")
                                && access.getTarget().getRawParameterTypes().size() == 1
                                && access.getTarget()
                                        .getRawParameterTypes()
                                        .get(0)
                                        .isEquivalentTo(Object.class))
                .map(Object::toString)
                .toList();
        if (!deleted.isEmpty()) {
            throw new AssertionError("entities are removed by Removals.remove, not by " + deleted);
        }
    }

    private void resourcesNeverTouchRepositories() {
        noClasses()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(REPOSITORY)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(DATABASE)
                .because("a resource translates between HTTP and a use case, nothing else")
                .allowEmptyShould(true)
                .check(classes);
    }

    private void httpStaysInResources() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and()
                .areNotInterfaces()
                .should()
                .haveSimpleNameEndingWith("Resource")
                .allowEmptyShould(true)
                .check(classes);
    }

    private void featuresFormNoCycle() {
        slices().matching(service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    private void noServiceImportsAnother() {
        noClasses()
                .should()
                .dependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<>("belong to another service") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaClass other) {
                        String name = other.getPackageName();
                        return name.startsWith("dev.vitae.")
                                && !name.startsWith(service)
                                && !name.startsWith("dev.vitae.kit")
                                && !name.startsWith("dev.vitae.document")
                                && !name.startsWith("dev.vitae.extraction")
                                && !name.startsWith("dev.vitae.words")
                                && !name.startsWith("dev.vitae.pictures")
                                && !name.startsWith("dev.vitae.press");
                    }
                })
                .check(classes);
    }
}
