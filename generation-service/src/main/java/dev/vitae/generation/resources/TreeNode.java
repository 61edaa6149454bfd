package dev.vitae.generation.resources;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A fork in the tree of a resource; its {@code parentResourceId} says where it hangs.
 *
 * @param depth how many forks it is away from that resource, from 1
 */
public record TreeNode(int depth, @JsonUnwrapped ResourceView resource) {}
