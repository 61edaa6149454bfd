package dev.vitae.usage.ops.people;

import dev.vitae.usage.ops.Part;

/** What {@code ErasuresPage.html} shows. @param next the address of the next page; empty on the last */
public record ErasuresView(Part<IdentityClient.Erasures> erasures, String next) {}
