/**
 * The interfaces that a library implements to extend the kernel: renderers for its types, imports for every cell,
 * warm-up, and interrupts that leave its objects intact.
 *
 * <p>Read {@link dev.cella.kernel.spi.Extension}, then {@link dev.cella.kernel.spi.Renderer} and {@link
 * dev.cella.kernel.spi.Interrupts}. An extension is named in {@code META-INF/services/dev.cella.kernel.spi.Extension}:
 *
 * <pre>{@code
 * public final class CellCounts implements Extension {
 *     public List<String> imports() {
 *         return List.of("org.example.cells.*");
 *     }
 *
 *     public List<Renderer<?>> renderers() {
 *         return List.of(Renderer.of(CellCount.class, count -> MimeBundle.text(count + " cells")));
 *     }
 * }
 * }</pre>
 */
package dev.cella.kernel.spi;
