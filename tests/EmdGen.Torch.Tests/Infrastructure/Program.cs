namespace EmdGen.Torch.Tests.Infrastructure;

public static class Program { public static int Main() => 0; }
