namespace EmdGen.LightGbm.Tests.Infrastructure;

/// <summary>A test that asks the operating system as Linux answers, and is skipped, with the reason, elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "It asks the operating system as Linux answers.";
    }
}
