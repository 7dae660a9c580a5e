# The bot alone: no development dependencies, no tests. Build: docker build -t notecoach .
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY src src
COPY adapters adapters
COPY prompts prompts
# Where installations are kept when Slack's OAuth is used without Redis.
RUN mkdir .installations && chown node:node .installations
USER node
# Slack over HTTP; nothing listens with Socket Mode or Discord.
EXPOSE 3000
# The process itself gets the signal: it finishes what was begun within ten seconds.
STOPSIGNAL SIGTERM
# Compiled code takes less room so; Node does not take this one from NODE_OPTIONS (see compose.yaml).
CMD ["node", "--optimize-for-size", "src/main.ts"]
