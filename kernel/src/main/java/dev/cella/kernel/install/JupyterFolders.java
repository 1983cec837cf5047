package dev.cella.kernel.install;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Finds the folders in which Jupyter looks for kernels, by Jupyter's own rules
 * (https://docs.jupyter.org/en/stable/use/jupyter-directories.html).
 */
public final class JupyterFolders {
    private JupyterFolders() {}

    /** Returns the data folder of this user. */
    public static Path ofUser() {
        String given = System.getenv("JUPYTER_DATA_DIR");
        if (given != null && !given.isEmpty()) {
            return Path.of(given);
        }
        String home = System.getenv("HOME"); // has precedence in Python, too
        return ofUser(Path.of(home == null || home.isEmpty() ? System.getProperty("user.home") : home));
    }

    private static Path ofUser(Path home) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Jupyter");
        }
        if (system.startsWith("windows")) {
            String appData = System.getenv("APPDATA");
            return (appData == null ? home.resolve("AppData").resolve("Roaming") : Path.of(appData)).resolve("jupyter");
        }
        String dataHome = System.getenv("XDG_DATA_HOME");
        boolean set = dataHome != null && !dataHome.isEmpty();
        return (set ? Path.of(dataHome) : home.resolve(".local").resolve("share")).resolve("jupyter");
    }

    /** Returns the data folder of the environment at {@code prefix}. */
    static Path ofPrefix(Path prefix) {
        return prefix.resolve("share").resolve("jupyter");
    }

    /** Returns the folder of the active Python environment. */
    static Path activePrefix() {
        for (String variable : new String[] {"VIRTUAL_ENV", "CONDA_PREFIX"}) {
            String prefix = System.getenv(variable);
            if (prefix != null && !prefix.isEmpty()) {
                return Path.of(prefix);
            }
        }
        throw new IllegalArgumentException("no Python environment is active (neither VIRTUAL_ENV nor CONDA_PREFIX is"
                + " set); activate one, or name its folder with --prefix");
    }
}
