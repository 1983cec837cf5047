package dev.cella.kernel.magic.maven;

import dev.cella.kernel.magic.Resolver;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.io.IOException;
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
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.util.graph.transformer.ConflictResolver;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/** Maven's own resolver, with the user's {@code settings.xml}: repositories, mirrors, proxies and credentials. */
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

    /** Works on a thread of its own: a socket that waits for a server would not hear an interrupt. */
    @Override
    public Resolution resolve(List<String> coordinates, List<String> repositories, DownloadListener listener)
            throws IOException, InterruptedException {
        Transfers transfers = new Transfers(listener);
        FutureTask<Resolution> work = new FutureTask<>(() -> resolve(coordinates, repositories, transfers));
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

    private Resolution resolve(List<String> coordinates, List<String> urls, Transfers transfers)
            throws RepositoryException {
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession(context.repositorySystemSession());
        session.setTransferListener(transfers);
        session.setCache(new DefaultRepositoryCache()); // what failed before may be there now
        session.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(false, false));
        List<RemoteRepository> repositories = repositories(session, urls);
        CollectRequest wanted = new CollectRequest().setRepositories(repositories);
        for (String one : coordinates) {
            wanted.addDependency(new Dependency(new DefaultArtifact(one), "runtime"));
        }
        Winners winners = new Winners();
        context.repositorySystem()
                .collectDependencies(session, wanted)
                .getRoot()
                .accept(winners);
        List<ArtifactRequest> requests = winners.artifacts().stream()
                .map(artifact -> new ArtifactRequest(artifact, repositories, null))
                .toList();
        List<Library> libraries = new ArrayList<>();
        for (ArtifactResult result : context.repositorySystem().resolveArtifacts(session, requests)) {
            libraries.add(library(result.getArtifact()));
        }
        return new Resolution(libraries, winners.clashes());
    }

    private List<RemoteRepository> repositories(DefaultRepositorySystemSession session, List<String> urls) {
        List<RemoteRepository> added = new ArrayList<>();
        for (String url : urls) {
            String id = "cella-" + Integer.toHexString(url.hashCode()); // the local repository remembers it by this
            added.add(new RemoteRepository.Builder(id, "default", url).build());
        }
        List<RemoteRepository> all = new ArrayList<>(context.remoteRepositories());
        all.addAll(context.repositorySystem().newResolutionRepositories(session, added));
        return all;
    }

    private static Library library(Artifact artifact) {
        return new Library(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getVersion(),
                artifact.getFile().toPath());
    }

    /** The innermost reason, which names the artifact and where it was looked for. */
    private static IOException failure(Throwable thrown) {
        Throwable reason = thrown;
        while (reason.getCause() instanceof RepositoryException) {
            reason = reason.getCause();
        }
        boolean told = reason instanceof RepositoryException || reason instanceof IllegalArgumentException;
        return new IOException(told ? reason.getMessage() : reason.toString(), thrown);
    }
}
