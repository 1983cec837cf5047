# The course as a container: built by Binder, by `./cella image`, or by any container engine.
# It is started as `IMAGE jupyter notebook --ip=0.0.0.0 --port=8888 …`; without a command it opens JupyterLab.

FROM debian:bookworm-slim AS build
RUN apt-get update -qq \
 && apt-get install -y -qq --no-install-recommends openjdk-17-jdk-headless ca-certificates curl unzip \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/archives/*.deb
WORKDIR /src
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY kernel/pom.xml kernel/
COPY datasets/pom.xml datasets/
COPY lessons/pom.xml lessons/
COPY kernel/src/main kernel/src/main
COPY datasets/src/main datasets/src/main
COPY lessons/src/main lessons/src/main
COPY lessons/notebooks/GLOSSARY.md lessons/notebooks/
RUN ./mvnw -B -q -DskipTests -Dspotless.check.skip -Dmaven.test.skip package

FROM debian:bookworm-slim
RUN apt-get update -qq \
 && apt-get install -y -qq --no-install-recommends \
      openjdk-17-jdk-headless fontconfig fonts-dejavu-core python3 python3-venv ca-certificates tini \
 && rm -rf /var/lib/apt/lists/* /var/cache/apt/archives/*.deb

COPY README.md /opt/cella/
COPY lessons/jupyter /opt/cella/lessons/jupyter
COPY lessons/notebooks /opt/cella/lessons/notebooks
RUN python3 -m venv /opt/jupyter \
 && /opt/jupyter/bin/pip install -q --no-cache-dir --no-compile \
      -r /opt/cella/lessons/jupyter/requirements-image.txt
ENV PATH=/opt/jupyter/bin:$PATH
# etc-image ends kernels that are idle and that no browser shows: in Notebook 7, closing a lesson leaves its kernel running.
ENV JUPYTER_CONFIG_PATH=/opt/cella/lessons/jupyter/etc:/opt/cella/lessons/jupyter/etc-image

COPY --from=build /src/lessons/target/lib /opt/cella/lib

# The kernel lies outside the home folder, which a hub may mount over. Its native libraries are unpacked here, once for
# all users.
RUN java -cp "/opt/cella/lib/*" dev.cella.kernel.Main install --prefix /usr/local --in-place

# The sets of the lessons, where the build can reach them; a lesson makes a stand-in for each that is not there.
ENV CELLA_DATA=/opt/cella/data
RUN CELLA_DATA= CELLA_CACHE=${CELLA_DATA} java -cp "/opt/cella/lib/*" dev.cella.datasets.Fetch \
      bloodmnist breastmnist organcmnist pneumoniamnist retinamnist

ARG NB_USER=jovyan
ARG NB_UID=1000
ENV USER=${NB_USER} NB_UID=${NB_UID} HOME=/home/${NB_USER}
RUN useradd --create-home --uid ${NB_UID} --shell /bin/bash ${NB_USER}
WORKDIR ${HOME}
USER ${NB_USER}

# Copies of the lessons are made when the container starts, because a hub mounts a home folder of the student's own; there, an
# update keeps what the student has written.
ENV CELLA_WORK=${HOME}/lessons
EXPOSE 8888
ENTRYPOINT ["tini", "--", "/opt/cella/lessons/jupyter/with-copies.sh"]
CMD ["jupyter", "lab", "--ip=0.0.0.0", "--port=8888", "--no-browser", "--LabApp.default_url=/lab/tree/lessons/START.md"]
