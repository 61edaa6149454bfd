package dev.vitae.generation.messages;

import dev.vitae.generation.assistant.Assistant.Conversation;
import java.util.UUID;

/**
 * A conversation with its newest message.
 *
 * @param message the newest one
 * @param number of it, within its session
 */
record Heard(UUID message, int number, Conversation conversation) {}
