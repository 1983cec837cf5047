/**
 * The networks of the course.
 */
package dev.cella.lessons.network;
