package dev.vitae.generation.workflows;

/** What a run of a workflow is given. */
record WorkflowInput(String name, ValueType type, boolean required) {}
