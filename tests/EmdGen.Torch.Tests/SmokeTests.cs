using TorchSharp;
namespace EmdGen.Torch.Tests;
public class SmokeTests { [Fact] public void Loads() => Assert.Equal(3f, torch.ones(3).sum().item<float>()); }
