/**
 * What a text says of pay: numbers, currency and period in English, German, French, Spanish, Italian, Portuguese and Dutch.
 * Pure: text in, records out.
 */
package dev.vitae.vacancy.salaries;
