package dev.vitae.generation.messages;

import dev.vitae.generation.assistant.Assistant.Conversation;

/** A conversation with its newest message. @param number of that message, within its session */
record Heard(Conversation conversation, int number) {}
