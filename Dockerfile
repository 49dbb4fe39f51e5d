# Untried: no Docker engine was at hand when this was written.
#
# The service with a persistent store. The language model is fetched while the image is built, so
# that a container needs no network.

FROM rust:1.95-bookworm AS build
WORKDIR /source
RUN apt-get update \
    && apt-get install -y --no-install-recommends libclang1-14 libclang-common-14-dev python3-pip \
    && rm -rf /var/lib/apt/lists/*
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/source/target \
    cargo build --release --locked --features rocksdb \
    && install -D target/release/tripleberry /out/tripleberry \
    && TRIPLEBERRY_MODELS=/out/models target/release/tripleberry model pull

FROM debian:12-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data tripleberry \
    && install -d -o tripleberry /data
COPY --from=build /out/tripleberry /usr/local/bin/tripleberry
COPY --from=build /out/models /usr/local/share/tripleberry/models
# The demo data are inside the binary, and their notices go with it.
COPY LICENSE-MIT LICENSE-APACHE docs/licences.md /usr/local/share/doc/tripleberry/
COPY data/world/README.md data/world/UNICODE-LICENSE /usr/local/share/doc/tripleberry/world/
COPY data/elements/README.md /usr/local/share/doc/tripleberry/elements/
COPY data/minds/README.md /usr/local/share/doc/tripleberry/minds/
ENV TRIPLEBERRY_MODELS=/usr/local/share/tripleberry/models \
    TRIPLEBERRY_ADDR=0.0.0.0:7979
USER tripleberry
WORKDIR /data
VOLUME /data
EXPOSE 7979
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:7979/healthz"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["tripleberry"]
CMD ["serve"]
