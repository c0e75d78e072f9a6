# One image for every program; the compose file says which one a container runs.
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY . .
RUN ./mvnw --batch-mode --no-transfer-progress -Pprogram -pl app -am package

FROM eclipse-temurin:17-jre
RUN groupadd --gid 10001 kawaraban \
 && useradd --uid 10001 --gid kawaraban --no-create-home --shell /usr/sbin/nologin kawaraban \
 && install --directory --owner kawaraban --group kawaraban /var/lib/kawaraban/captures /var/lib/kawaraban/releases
COPY --from=build /build/app/target/lib /opt/kawaraban/lib
COPY --from=build /build/app/target/kawaraban.jar /opt/kawaraban/kawaraban.jar
COPY --from=build /build/app/src/main/launcher/jvm.options /opt/kawaraban/jvm.options
USER kawaraban
WORKDIR /tmp
ENTRYPOINT ["java", "@/opt/kawaraban/jvm.options", "-jar", "/opt/kawaraban/kawaraban.jar"]
