package dev.vitae.usage.ops.services;

/** Something that an operator should look at. @param what for people */
public record Trouble(String service, String what) {}
