/**
 * What a posting says of a vacancy: of pasted text, of a schema.org JobPosting, of a page's HTML. Pure: it is given the text
 * and the day, and states nothing that does not stand there.
 */
package dev.vitae.vacancy.postings;
