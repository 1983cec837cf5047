package dev.cella.kernel.magic.maven;

import dev.cella.kernel.magic.Resolver;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.eclipse.aether.ConfigurationProperties;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/**
 * Resolves with Maven's own resolver and the user's {@code settings.xml}: repositories, mirrors, proxies and
 * credentials.
 */
public final class MimaResolver implements Resolver {
    private static final int CONNECT_MILLIS = 10_000;
    private static final int REQUEST_MILLIS = 60_000;

    private final Context context = new StandaloneStaticRuntime()
            .create(ContextOverrides.create()
                    .withUserSettings(true)
                    .configProperties(Map.of(
                            ConflictResolver.CONFIG_PROP_VERBOSE, true,
                            ConfigurationProperties.CONNECT_TIMEOUT, CONNECT_MILLIS,
                            ConfigurationProperties.REQUEST_TIMEOUT, REQUEST_MILLIS))
                    .build());

    /** Loads the resolver, and reads the user's settings. */
    public MimaResolver() {}

    /** Resolves on a thread of its own, because a socket that waits for a server ignores interrupts. */
    @Override
    public Resolution resolve(Wanted wanted, DownloadListener listener) throws IOException, InterruptedException {
        Transfers transfers = new Transfers(listener, url -> isTrusted(url, wanted));
        FutureTask<Resolution> work = new FutureTask<>(() -> resolve(wanted, transfers));
        Thread thread = new Thread(work, "cella-maven");
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            transfers.cancel();
        }
    }

    /** Returns whether a repository was named by the user, here or in the settings, or is on this machine. */
    private boolean isTrusted(String url, Wanted wanted) {
        return Resolver.isLoopback(URI.create(url))
                || wanted.unencrypted().stream().anyMatch(trusted -> isWithin(url, trusted))
                || context.remoteRepositories().stream().anyMatch(known -> url.equals(known.getUrl()));
    }

    private static boolean isWithin(String url, String trusted) {
        return url.equals(trusted) || url.startsWith(trusted.endsWith("/") ? trusted : trusted + "/");
    }

    private Resolution resolve(Wanted wanted, Transfers transfers) throws RepositoryException {
        PomProblems problems = new PomProblems();
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession(context.repositorySystemSession());
        session.setTransferListener(transfers);
        session.setRepositoryListener(problems);
        session.setCache(new DefaultRepositoryCache()); // what failed before may be available now
        session.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(false, false));
        List<RemoteRepository> repositories = repositories(session, wanted.repositories());
        Winners winners = new Winners();
        context.repositorySystem()
                .collectDependencies(session, request(wanted, repositories))
                .getRoot()
                .accept(winners);
        Outcomes outcomes = new Outcomes(wanted, problems);
        for (ArtifactResult result : files(session, winners.artifacts(), repositories)) {
            outcomes.add(result);
        }
        return outcomes.resolution(winners.clashes());
    }

    private static CollectRequest request(Wanted wanted, List<RemoteRepository> repositories) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (String one : wanted.exclusions()) {
            String[] parts = one.split(":", 2);
            exclusions.add(new Exclusion(parts[0], parts[1], "*", "*"));
        }
        CollectRequest request = new CollectRequest().setRepositories(repositories);
        for (String one : wanted.coordinates()) {
            request.addDependency(new Dependency(new DefaultArtifact(one), "runtime", false, exclusions));
        }
        return request;
    }

    /**
     * Returns the files of artifacts except POMs, which only name others; the results include those that are not
     * available.
     */
    private List<ArtifactResult> files(
            DefaultRepositorySystemSession session, List<Artifact> artifacts, List<RemoteRepository> repositories) {
        List<ArtifactRequest> requests = artifacts.stream()
                .filter(artifact -> !artifact.getExtension().equals("pom"))
                .map(artifact -> new ArtifactRequest(artifact, repositories, null))
                .toList();
        try {
            return context.repositorySystem().resolveArtifacts(session, requests);
        } catch (ArtifactResolutionException e) {
            return e.getResults();
        }
    }

    private List<RemoteRepository> repositories(DefaultRepositorySystemSession session, List<String> urls) {
        List<RemoteRepository> added = new ArrayList<>();
        for (String url : urls) {
            String id = "cella-" + Integer.toHexString(url.hashCode()); // the local repository knows it by this name
            added.add(new RemoteRepository.Builder(id, "default", url).build());
        }
        List<RemoteRepository> all = new ArrayList<>(context.remoteRepositories());
        all.addAll(context.repositorySystem().newResolutionRepositories(session, added));
        return all;
    }

    /** Returns the innermost reason, which names the artifact and where it was searched. */
    private static IOException failure(Throwable thrown) {
        return new IOException(Outcomes.reason(thrown), thrown);
    }
}
