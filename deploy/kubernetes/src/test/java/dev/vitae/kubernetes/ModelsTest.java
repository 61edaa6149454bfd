package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document is one that its operator understands, as far as can be told without a cluster. */
class ModelsTest {

    private final Models models = new Models();

    @ParameterizedTest
    @EnumSource
    void everyDocumentHasFieldsOfItsKindAlone(Overlay overlay) {
        assertThat(overlay.manifests()).isNotEmpty().allSatisfy(manifest -> assertThat(models.complaints(manifest))
                .as(manifest.toString())
                .isEmpty());
    }

    /** A field that nobody knows is what a typing error looks like. */
    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void aFieldThatItsKindDoesNotHaveIsNoticed(Manifest manifest) {
        ObjectNode wrong = manifest.node().deepCopy();
        ((ObjectNode) deepest(wrong)).put("replicsa", 1);

        assertThat(models.complaints(new Manifest(wrong))).isNotEmpty();
    }

    /** Where a schema is ours, at every depth: one that lets anything in somewhere would say nothing about that place. */
    @ParameterizedTest
    @MethodSource("allOfKindsWithASchema")
    void aWrongFieldIsNoticedWhereverItStands(Manifest manifest) {
        ObjectNode document = manifest.node().deepCopy();
        for (ObjectNode object : objects(document)) {
            object.put("replicsa", 1);
            assertThat(models.complaints(new Manifest(document)))
                    .as(object.toString())
                    .isNotEmpty();
            object.remove("replicsa");
        }
        assertThat(models.complaints(new Manifest(document))).isEmpty();
    }

    static Stream<Manifest> allOfKindsWithASchema() {
        return Overlay.PRODUCTION.manifests().stream().filter(Models::hasSchema);
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> objects = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    static Stream<Manifest> oneOfEachKind() {
        return Overlay.PRODUCTION.manifests().stream()
                .collect(Collectors.toMap(Manifest::kind, kind -> kind, (first, other) -> first))
                .values()
                .stream()
                // Its data have any names.
                .filter(manifest -> !manifest.kind().equals("ConfigMap"));
    }

    /** What a kind is about, or the document itself. */
    private static JsonNode deepest(JsonNode manifest) {
        return manifest.path("spec").isObject() ? manifest.path("spec") : manifest;
    }
}
