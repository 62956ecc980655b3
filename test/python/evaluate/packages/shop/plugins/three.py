NAME = __name__
class PluginThree: pass
