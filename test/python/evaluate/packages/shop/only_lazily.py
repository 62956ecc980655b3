class Lazy: pass
