package dev.vitae.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreaksTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of(System.getProperty("vitae.root"), "contracts");

    private static final String RELEASED =
            """
            {"paths": {"/notes": {
              "get": {"operationId": "listNotes", "parameters": [{"name": "q", "in": "query", "schema": {"type": "string", "maxLength": 9}}],
                "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}}, "304": {}}},
              "post": {"operationId": "addNote", "security": [],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewNote"}}}},
                "responses": {"201": {}}}}},
             "components": {"schemas": {
               "Note": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}}},
               "NewNote": {"type": "object", "properties": {"text": {"type": "string", "maxLength": 50}, "kind": {"type": "string", "enum": ["a", "b"]},
                 "place": {"anyOf": [{"$ref": "#/components/schemas/Place"}, {"type": "null"}]}}},
               "Place": {"type": "object", "properties": {"town": {"type": "string"}}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "post": {            | "put": {             | addNote is gone: POST /notes
                    "listNotes"          | "notes"              | listNotes is called notes now
                    "security": []       | "security": [{}]     | addNote asks for a sign-in now
                    "name": "q"          | "name": "s"          | listNotes does not take the parameter q any more
                    "in": "query"        | "in": "query", "required": true | listNotes asks for the parameter q now
                    "maxLength": 9       | "maxLength": 8       | listNotes, parameter q has a lower maxLength
                    "requestBody": {     | "requestBody": {"required": true, | addNote asks for a body now
                    "maxLength": 50      | "maxLength": 50, "minLength": 1 | addNote, body.text has a higher minLength
                    "a", "b"             | "a"                  | addNote, body.kind does not take b any more
                    "text": {            | "words": {           | addNote, body.text is not taken any more
                    "NewNote": {         | "NewNote": {"required": ["kind"], | addNote, body.kind has to be sent now
                    "tags": {            | "labels": {          | listNotes, answer.tags is gone
                    "required": ["id"]   | "required": []       | listNotes, answer.id may be missing now
                    "items": {"type": "string"} | "items": {"type": "integer"} | listNotes, answer.tags[] was string and is integer
                    "town": {            | "city": {           | addNote, body.place.town is not taken any more
                    {"type": "null"}     | {"type": "null"}, {"type": "string"} | addNote, body.place has another anyOf
                    "304"                | "404"                | listNotes does not answer 304 any more
                    """)
    void saysWhatAClientWouldStumbleOver(String before, String after, String sentence) throws JsonProcessingException {
        assertThat(RELEASED).contains(before);

        assertThat(Breaks.between(read(RELEASED), read(RELEASED.replace(before, after))))
                .containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "maxLength": 50 | "maxLength": 60
                    "a", "b"        | "a", "b", "c"
                    "required": ["id"] | "required": ["id", "tags"]
                    "tags": {       | "title": {"type": "string"}, "tags": {
                    "304": {}       | "304": {}, "429": {}
                    Place           | Location
                    "parameters": [ | "parameters": [{"name": "sort", "in": "query", "schema": {"type": "string"}},
                    """)
    void letsTheApiGrow(String before, String after) throws JsonProcessingException {
        assertThat(RELEASED).contains(before);

        assertThat(Breaks.between(read(RELEASED), read(RELEASED.replace(before, after))))
                .isEmpty();
    }

    /** A release copies {@code contracts/openapi.json} there. */
    @Test
    void findsNothingSinceTheLastRelease() throws IOException {
        assertThat(Breaks.between(
                        JSON.readTree(CONTRACTS.resolve("released/openapi.json").toFile()),
                        JSON.readTree(CONTRACTS.resolve("openapi.json").toFile())))
                .isEmpty();
    }

    private static JsonNode read(String document) throws JsonProcessingException {
        return JSON.readTree(document);
    }
}
