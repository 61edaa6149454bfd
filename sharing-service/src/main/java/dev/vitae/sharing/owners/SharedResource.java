package dev.vitae.sharing.owners;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A workflow, a prompt or a configuration of an agent.
 *
 * @param version rises with each change
 * @param description null without one
 * @param content JSON as its type has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SharedResource(int version, String name, String description, String resourceType, JsonNode content) {}
