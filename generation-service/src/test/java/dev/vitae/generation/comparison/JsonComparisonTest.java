package dev.vitae.generation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.comparison.JsonComparison.Difference;
import dev.vitae.generation.comparison.JsonComparison.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonComparisonTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void knowsEntriesByTheirIdsWhereverTheyStand() throws JsonProcessingException {
        List<Difference> found = differences(
                """
                {"steps": [{"id": "a", "uses": "parse"}, {"id": "b", "uses": "score"}, {"id": "c", "uses": "guard"}]}""",
                """
                {"steps": [{"id": "b", "uses": "score"}, {"id": "d", "uses": "share"}, {"id": "a", "uses": "tailor"}]}""");

        assertThat(found)
                .extracting(Difference::path, Difference::kind)
                .containsExactly(
                        tuple("/steps/1", Kind.ADDED),
                        tuple("/steps/2/uses", Kind.CHANGED),
                        tuple("/steps/2", Kind.REMOVED),
                        tuple("/steps", Kind.MOVED));
        assertThat(found.get(2).before().get("id").asText()).isEqualTo("c");
    }

    @Test
    void comparesOtherListsPlaceByPlaceAndValuesOfAnotherTypeWhole() throws JsonProcessingException {
        assertThat(differences("{\"a/b\": [1, 2], \"c\": {\"d\": 1}}", "{\"a/b\": [1, 3, 4], \"c\": \"d\"}"))
                .extracting(Difference::path, Difference::kind)
                .containsExactly(
                        tuple("/a~1b/1", Kind.CHANGED), tuple("/a~1b/2", Kind.ADDED), tuple("/c", Kind.CHANGED));
    }

    @Test
    void saysNothingOfTheSame() throws JsonProcessingException {
        assertThat(differences("{\"a\": 1, \"b\": []}", "{\"b\": [], \"a\": 1}"))
                .isEmpty();
    }

    private List<Difference> differences(String before, String after) throws JsonProcessingException {
        return JsonComparison.of(json.readTree(before), json.readTree(after));
    }
}
