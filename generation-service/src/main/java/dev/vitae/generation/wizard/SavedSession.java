package dev.vitae.generation.wizard;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is kept of a session, once checked. */
record SavedSession(String templateId, ObjectNode draft, ObjectNode progress, int lastStep) {}
