# The local workspace as an image, for tests and development. Build it at the top of the repository:
#     docker build --file docs/deploy/local.Dockerfile --tag lakewire-local .
# and run it for this machine alone, with a volume for what it keeps:
#     docker run --publish 127.0.0.1:8443:8443 --volume lakehouse:/data lakewire-local

# The base is that of docs/deploy/Dockerfile.
ARG BASE=python:3.13-slim-trixie@sha256:ffb752e139c0a19692a43af8d8523b274222dd68eebad5d583b45c2201c6e30a

FROM ${BASE} AS build
WORKDIR /build
COPY docs/deploy/requirements-local.txt docs/deploy/requirements-build.txt ./
# pyspark-client is published as source only; what it is built with is not in the image.
RUN python -m venv --without-pip /opt/lakewire \
    && python -m pip --python /opt/lakewire/bin/python install --no-cache-dir --require-hashes --only-binary :all: --no-binary pyspark-client --requirement requirements-local.txt \
    && python -m venv --without-pip /build/tools \
    && python -m pip --python /build/tools/bin/python install --no-cache-dir --require-hashes --only-binary :all: --requirement requirements-build.txt
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY src src
COPY generated generated
RUN /build/tools/bin/hatchling build --target wheel --directory dist \
    && python -m pip --python /opt/lakewire/bin/python install --no-cache-dir --no-index --no-deps dist/*.whl

FROM ${BASE}
COPY --from=build /opt/lakewire /opt/lakewire
ENV PATH=/opt/lakewire/bin:$PATH \
    HOME=/data \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
RUN mkdir -m 1777 /data
WORKDIR /data
USER 10001:10001
VOLUME ["/data"]
EXPOSE 8443
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["python", "-c", "import ssl, urllib.request; urllib.request.urlopen('https://127.0.0.1:8443/.well-known/databricks-config', timeout=4, context=ssl.create_default_context(cafile='/data/lakehouse/.server/ca.pem'))"]
ENTRYPOINT ["python", "-m", "lakewire.local", "--path", "/data/lakehouse", "--bind", "0.0.0.0", "--port", "8443", "--tls"]
CMD ["--name", "lakewire"]
