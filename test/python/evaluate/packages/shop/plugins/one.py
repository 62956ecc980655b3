VALUE = "one"
class PluginOne: pass
